/** Every endpoint this client calls; `:x` stands for one part of the path. A test holds them against the server's table. */
export const endpoints: readonly { readonly method: string; readonly path: string }[] = [
  { method: 'POST', path: '/api/auth/anonymous-token' },
  { method: 'POST', path: '/api/auth/claim-token' },
  { method: 'POST', path: '/api/tasks/me/with-session/nemo_agent' },
  { method: 'POST', path: '/run_sse' },
  { method: 'POST', path: '/api/upload-video/nemo_agent/me/:session' },
  { method: 'GET', path: '/api/credits/balance/simple' },
  { method: 'GET', path: '/api/state/nemo_agent/me/:session/latest' },
  { method: 'POST', path: '/api/render/proxy/lambda' },
  { method: 'GET', path: '/api/render/proxy/lambda/:id' },
  { method: 'POST', path: '/api/render/proxy/lambda/:id/cancel' },
  { method: 'GET', path: '/api/render/proxy/:id/download' },
  { method: 'GET', path: '/api/kinora/sessions' },
  { method: 'POST', path: '/api/kinora/sessions/:session/edits' },
  { method: 'POST', path: '/api/kinora/sessions/:session/undo' },
  { method: 'POST', path: '/api/kinora/sessions/:session/redo' },
  { method: 'POST', path: '/api/kinora/sessions/:session/cancel' },
];
