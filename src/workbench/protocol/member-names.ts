/** From the wire's names of members to those that developers write. */

const registration = /^_(?:Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/;

/** `Range.values` for `Values`; the event `Worksheet.onChanged` for `_RegisterDataChangedEvent`, by which the client asks for it. */
export function publicMember(type: string, wireName: string): string {
  const event = registration.exec(wireName)?.[1];
  if (event !== undefined) return `${type}.on${event === "DataChanged" ? "Changed" : event}`;
  return `${type}.${wireName.slice(0, 1).toLowerCase()}${wireName.slice(1)}`;
}
