import { Transform, type Writable } from 'node:stream';
import express, { type Express, type Request, type RequestHandler, type Router } from 'express';
import multer, { MulterError } from 'multer';
import { FILE_LIMIT } from '@klubbat/shared/contracts/door';
import { VERIFIED_FILE_LIMIT } from '@klubbat/shared/contracts/verification';
import { fail, Fault } from '../platform/errors.js';
import { requestId } from './request-id.js';
import type { Route, RouteContext } from './route.js';

/** Files are held in memory while they are read: five as large as may be, or two hundred small ones. */
const FORM_LIMIT = 5 * FILE_LIMIT;

/** Names of files come as UTF-8 from every browser of today; multer's default would garble å ä ö. */
const utf8Names: multer.Options = { defParamCharset: 'utf8' };

/** Nothing is kept of a form that is too large as a whole: it is read for the name of the file that makes it so. */
const letGo: multer.StorageEngine = {
  _handleFile: (_request, { stream }, done) => {
    stream.on('end', () => done(null, {})).resume();
  },
  _removeFile: (_request, _file, done) => done(null),
};

/** What multer has, and its types do not tell of: how its reader is given the bytes. */
interface FormOptions extends multer.Options {
  streamHandler: (form: Request, reader: Writable) => void;
}

/** Lets through as many bytes as may come, for a form that does not tell how long it is; what comes after is a fault of the sender. */
function atMost(bytes: number): Transform {
  let come = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      come += chunk.length;
      if (come > bytes) {
        done(new Fault('too-large'));
      } else {
        done(null, chunk);
      }
    },
  });
}

/**
 * Reads a form. Refuses with `too-large`, and the name of the file that is. What is no form (a boundary that never comes, an
 * end cut off) is the sender's fault, not ours.
 *
 * @param most bytes of the form as a whole
 */
function formReader(settings: multer.Options, most: number): RequestHandler {
  return (request, response, next) => {
    const isTooLarge = Number(request.headers['content-length'] ?? 0) > most;
    let file = '';
    const options: FormOptions = {
      ...settings,
      storage: isTooLarge ? letGo : multer.memoryStorage(),
      streamHandler: (form, reader) => {
        const counted = form.pipe(atMost(isTooLarge ? Infinity : most));
        counted.on('error', (fault) => reader.destroy(fault));
        counted.pipe(reader);
      },
      fileFilter: (_request, { originalname }, take) => {
        file = originalname;
        take(null, true);
      },
    };
    multer(options).any()(request, response, (error: unknown) => {
      if (error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE') {
        next(new Fault('too-large', { params: { file } }));
      } else if (error === undefined) {
        next(isTooLarge ? new Fault('too-large') : undefined);
      } else {
        next(error instanceof MulterError || error instanceof Fault ? error : new Fault('malformed'));
      }
    });
  };
}

const readForm = formReader(
  {
    ...utf8Names,
    limits: { fileSize: FILE_LIMIT, fieldSize: FILE_LIMIT, files: 200, fields: 50, parts: 250 },
  },
  FORM_LIMIT,
);

/** From anyone one file is taken, and a few words beside it. */
const readFormByAnyone = formReader(
  { ...utf8Names, limits: { fileSize: VERIFIED_FILE_LIMIT, fieldSize: 1000, files: 1, fields: 5, parts: 6 } },
  VERIFIED_FILE_LIMIT + 10_000,
);

const FORM = 'application/x-www-form-urlencoded';

/** The form of an open page. One in parts is not read: it is sent by mail programs (RFC 8058), and says what the address does. */
const readPageForm = express.urlencoded({ extended: false, limit: 20_000, parameterLimit: 600 });

/** Only who has signed in may send files: they are held in memory before the door's own check of who asks. */
function onlySignedIn({ dataSource, clock, loadActor }: RouteContext): RequestHandler {
  return async (request, _response, next) => {
    if ((await loadActor(dataSource.manager, request, clock())) === undefined) {
      fail('not-signed-in');
    }
    next();
  };
}

/**
 * Each file is looked through before the door's transaction begins: what is found is not let in, nor is what could not be looked
 * through. What anyone sends is not: no such door keeps it.
 */
function lookedThrough({ scan, noteInfected, dataSource, loadActor, clock }: RouteContext): RequestHandler {
  return async (request, _response, next) => {
    const files = scan === undefined ? [] : ((request.files as Express.Multer.File[] | undefined) ?? []);
    for (const { buffer: bytes, originalname: file } of files) {
      const found = await scan?.(bytes);
      if (found !== undefined) {
        const actor = await loadActor(dataSource.manager, request, clock());
        await noteInfected(actor, { bytes, found }, requestId(request));
        fail('file-infected', { params: { file } });
      }
    }
    next();
  };
}

/** Refuses a body that is neither JSON nor, where the door takes one, a form: it would be read as no body at all. */
function onlyTypes(...types: string[]): RequestHandler {
  return (request, _response, next) => {
    const length = Number(request.headers['content-length'] ?? 0);
    const hasBody = length > 0 || request.headers['transfer-encoding'] !== undefined;
    if (hasBody && request.is(types) === false) {
      fail('unsupported-content');
    }
    next();
  };
}

/** The doors that begin alike: there are some hundreds, and a request is held against those of one such beginning. */
const beginningOf = (path: string) => /^\/api\/[^/]+/i.exec(path)?.[0].toLowerCase() ?? '';

/** Mounts each route at its door. Fixed words go before parameters: `/meetings/import` before `/meetings/:id`. */
export function mountRoutes(app: Express, routes: Route[], context: RouteContext): void {
  const ordered = [...routes].sort(
    (a, b) => (a.door.path.match(/:/g)?.length ?? 0) - (b.door.path.match(/:/g)?.length ?? 0),
  );
  const routers = new Map<string, Router>();
  for (const route of ordered) {
    const beginning = beginningOf(route.door.path);
    const router = routers.get(beginning) ?? express.Router();
    routers.set(beginning, router);
    const method = route.door.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const { multipart = false, form = false } = route.door;
    const isForAnyone = route.who === 'anyone';
    const formReaders = isForAnyone
      ? [readFormByAnyone]
      : [onlySignedIn(context), readForm, lookedThrough(context)];
    const readers = form
      ? [onlyTypes(FORM, 'multipart/form-data'), readPageForm]
      : multipart === false
        ? [onlyTypes('application/json')]
        : [onlyTypes('application/json', 'multipart/form-data'), ...formReaders];
    router[method](route.door.path, ...readers, route.handle(context));
  }
  app.use((request, response, next) => {
    const router = routers.get(beginningOf(request.path));
    if (router === undefined) {
      next();
    } else {
      router(request, response, next);
    }
  });
}
