/** What `fetch` is given here, as far as it is used. */
interface Sending {
  method: string;
  headers: Record<string, string>;
  body?: XMLHttpRequestBodyInit;
  signal?: AbortSignal;
}

/** Sends as `fetch` does, and tells how much has gone out: that only the older way of sending knows. */
export function sendWithProgress(onProgress: (share: number) => void) {
  return (address: string, { method, headers, body, signal }: Sending): Promise<Response> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(method, address);
      request.responseType = 'blob';
      Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
      request.onload = () => {
        const { status } = request;
        const empty = status === 204 || status === 304;
        resolve(new Response(empty ? null : (request.response as Blob), { status }));
      };
      request.onerror = () => reject(new TypeError('no answer'));
      request.onabort = () => reject(new DOMException('given up', 'AbortError'));
      signal?.addEventListener('abort', () => request.abort());
      if (signal?.aborted === true) {
        request.abort();
        reject(new DOMException('given up', 'AbortError'));
        return;
      }
      request.send(body ?? null);
    });
}
