/** Objects as the protocol sees them: a type by its Office.js class name, and whatever state tells one from another. */

/** One Excel object inside the host; its state is known only to its type. */
export class HostObject {
  constructor(readonly typeName: string, public state: unknown) {}
}

/**
 * The handle by which files name a type without importing its implementation, so that types may refer to one another.
 * `S` is what tells one object of the type from another (a sheet id; a sheet id and a rectangle).
 */
export interface ObjectType<S> {
  readonly name: string;
  of(state: S): HostObject;
  /** The object's state when it is of this type. */
  read(object: HostObject): S | undefined;
}

export function objectType<S>(name: string): ObjectType<S> {
  return {
    name,
    of: (state) => new HostObject(name, state),
    // The only way to make a HostObject of this name is `of`, so the state is an S.
    read: (object) => (object.typeName === name ? (object.state as S) : undefined),
  };
}
