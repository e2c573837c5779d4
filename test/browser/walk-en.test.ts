import { walks } from './walks';

describe('an owner who works in en', () => walks('en'));
