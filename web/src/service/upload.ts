import { refusalOf, UnreachableError } from './api.ts'

type Sending = {
  idempotencyKey: string
  /** Told while the file leaves, in bytes; the last time when all of it has. */
  onSent: (bytes: number) => void
  signal: AbortSignal
}

/**
 * Sends a file as the body of a POST and says how much of it has left, which fetch cannot.
 * @throws ProblemError when refused, UnreachableError when unanswered or given up
 */
export function upload<Answer>(
  path: string,
  file: Blob,
  { idempotencyKey, onSent, signal }: Sending,
): Promise<Answer> {
  const request = new XMLHttpRequest()
  request.open('POST', path)
  request.setRequestHeader('accept', 'application/json')
  request.setRequestHeader('idempotency-key', idempotencyKey)
  // What it is, the service finds out from its content.
  request.setRequestHeader('content-type', 'application/octet-stream')
  request.upload.onprogress = ({ loaded }) => onSent(loaded)
  const stop = () => request.abort()
  signal.addEventListener('abort', stop)
  return new Promise<Response>((resolve, reject) => {
    request.onload = () => resolve(answerOf(request))
    request.onerror = request.onabort = () => reject(new UnreachableError('no answer'))
    request.send(file)
  })
    .then(async (response) => {
      if (!response.ok) throw await refusalOf(response)
      return (await response.json()) as Answer
    })
    .finally(() => signal.removeEventListener('abort', stop))
}

const answerOf = (request: XMLHttpRequest) =>
  new Response(request.responseText, {
    status: request.status,
    headers: { 'content-type': request.getResponseHeader('content-type') ?? '' },
  })
