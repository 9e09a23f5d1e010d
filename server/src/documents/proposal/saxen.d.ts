/** The part of saxen 11 that we use; the package brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;

  export class Parser {
    /** uris of namespaces with the prefix that names in them are told with */
    ns(prefixes?: Record<string, string>): this;
    on(
      event: 'openTag',
      told: (name: string, attributes: () => Record<string, string>, decode: Decode, closed: boolean) => void,
    ): this;
    on(event: 'closeTag', told: (name: string) => void): this;
    on(event: 'text', told: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', told: (text: string) => void): this;
    /** what begins with `<!` and is no comment: a document type */
    on(event: 'attention', told: (text: string) => void): this;
    on(event: 'error' | 'warn', told: (error: Error) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
