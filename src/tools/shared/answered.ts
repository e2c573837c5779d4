import type { ToolContext } from '../tool';

/** The context of a wizard's effect: what stands in inputs that it asks for does not count beside its answers. */
export function besideAnswers(context: ToolContext, settings: object): ToolContext {
  return { ...context, inputs: new Map([...context.inputs].filter(([key]) => !(key in settings))) };
}
