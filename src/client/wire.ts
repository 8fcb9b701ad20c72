/** A token and what comes with it (section 2 of the API contract). */
export interface TokenGrant {
  readonly token: string;
  readonly user_id: string;
  readonly credits: number;
  /** ISO-8601. */
  readonly expires_at: string;
}

/** A session as it is created. */
export interface SessionInfo {
  readonly session_id: string;
  readonly task_id: string;
  readonly user_id: string;
}

/** A session in the list of one's own. */
export interface SessionListing {
  readonly session_id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly language: string | null;
  readonly version: number;
  /** The timeline in one line. */
  readonly summary: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A file as uploads and the state show it. */
export interface FileInfo {
  readonly file_id: string;
  readonly filename: string;
  readonly file_type: 'video' | 'image' | 'audio';
  readonly mime_type: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly cdn_url: string;
  readonly thumbnail_url: string | null;
  /** Seconds; 0 for a still picture. */
  readonly duration: number;
  readonly width: number;
  readonly height: number;
}

/** A draft in its wire form: short keys, `{}` when empty. */
export type WireDraft = Readonly<Record<string, unknown>>;

/** Everything a session holds at one moment. */
export interface StateAnswer {
  readonly session_id: string;
  readonly task_id: string;
  readonly user_id: string;
  /** Grows with every change. */
  readonly version: number;
  readonly state: {
    readonly draft: WireDraft;
    readonly video_infos: readonly FileInfo[];
    readonly generated_media: readonly Readonly<Record<string, unknown>>[];
    readonly canvas_config?: { readonly width: number; readonly height: number; readonly ratio: string };
  };
}

/** Credits; `total` is the sum of the other two. */
export interface Balance {
  readonly available: number;
  readonly frozen: number;
  readonly total: number;
}

/** What an export is asked to be; the server fills in the rest. */
export interface ExportOutput {
  readonly format?: string;
  readonly quality?: string;
  readonly resolution?: string;
  readonly fps?: number;
}

/** How far an export is. */
export interface RenderAnswer {
  readonly id: string;
  readonly status: 'pending' | 'processing' | 'completed' | 'failed';
  /** Percent, never falling. */
  readonly progress: number;
  readonly error?: string;
  readonly output?: {
    readonly url: string;
    /** Seconds. */
    readonly duration: number;
    /** Bytes. */
    readonly size: number;
    readonly format: string;
    readonly width?: number;
    readonly height?: number;
  };
}

/** An edit command as the edit endpoints take it. */
export interface WireEdit {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The draft after edits, undo or redo. */
export interface EditAnswer {
  readonly version: number;
  readonly draft: WireDraft;
}
