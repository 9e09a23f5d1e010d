/** As much of it as the tests use. */
declare module 's3rver' {
  import type { Readable } from 'node:stream';

  interface Stored {
    bucket: string;
    key: string;
    content: Readable;
    metadata: object;
  }

  class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: string[] }[];
    });
    store: {
      getResourcePath: (bucket: string, key: string, resource: 'object') => string;
      putMetadata: (bucket: string, key: string, metadata: object, md5: string) => Promise<void>;
      putObject: (stored: Stored) => Promise<{ size: number; md5: string }>;
    };
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
  export { S3rver as default };
}
