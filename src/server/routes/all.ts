export { listApps, version } from './adk-apps.js';
export {
  deleteArtifact,
  listArtifacts,
  listArtifactVersions,
  readArtifact,
  readArtifactVersion,
} from './adk-artifacts.js';
export { adkCreate, adkCreateNamed, adkDelete, adkList, adkPatch, adkRead } from './adk-sessions.js';
export { anonymousToken } from './anonymous-token.js';
export { claimToken } from './claim-token.js';
export { createSessionRoute } from './create-session.js';
export { credits } from './credits.js';
export { healthz, metrics, readyz } from './health.js';
export { applyEditsRoute, editList, history, redo, undo } from './kinora-edits.js';
export { exportEvents } from './kinora-export-events.js';
export { previewFrame } from './kinora-frame.js';
export { cancelTurn, exportList, openClaim, sessionDelete, sessionList } from './kinora-sessions.js';
export { tokenCreate, tokenList, tokenRevoke } from './kinora-tokens.js';
export { webhookCreate, webhookDelete, webhookList } from './kinora-webhooks.js';
export { mcpDelete, mcpGet, mcpPost } from './mcp.js';
export { mediaFile } from './media-file.js';
export { openapiJson, openapiPage } from './openapi.js';
export { billingPage, homePage, registerPage } from './pages.js';
export { renderFile } from './render-file.js';
export { renderCancel, renderDownload, renderPoll, renderPollShort } from './render-poll.js';
export { renderSubmit, renderSubmitDraft } from './render-submit.js';
export { run, runSse } from './run.js';
export { state } from './state.js';
export { upload } from './upload.js';
export { taskPage, workspaceClaim, workspaceProject, workspaceTask } from './workspace.js';
