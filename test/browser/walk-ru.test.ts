import { walks } from './walks';

describe('an owner who works in ru', () => walks('ru'));
