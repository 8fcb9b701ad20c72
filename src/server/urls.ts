import type { FastifyRequest } from 'fastify';
import type { AssetRow } from '../store/index.js';
import { makeCapability } from './capability.js';
import type { Service } from './service.js';

/** A host name or address with an optional port, nothing else: it goes into links. */
const hostGrammar = /^(?:[a-z0-9](?:[a-z0-9-]{0,62}\.?)+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** `HOST`: the server's own address as clients see it, without a trailing slash (C-1.16). */
export function publicUrl({ settings }: Service, request: FastifyRequest): string {
  if (settings.KINORA_PUBLIC_URL !== undefined) return settings.KINORA_PUBLIC_URL;
  const { host } = request.headers;
  const usable = host !== undefined && host.length <= 260 && hostGrammar.test(host);
  const fallback = `${settings.KINORA_HOST}:${settings.KINORA_PORT}`;
  return `${request.protocol}://${usable ? host : fallback}`;
}

/** `WEB`: the studio's address. */
export const webUrl = (service: Service, request: FastifyRequest): string =>
  service.settings.KINORA_WEB_URL ?? publicUrl(service, request);

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/x-msvideo': 'avi',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
};

/** File extension of a media type we serve, without the dot. */
export const extensionOf = (type: string): string => extensions[type] ?? 'bin';

/** The address of what a browser is shown of an asset; opens without a token for a day. */
export function assetUrl(service: Service, host: string, asset: AssetRow): string {
  const capability = makeCapability(service.secret, { kind: 'media', id: asset.id }, service.now());
  return `${host}/m/${asset.id}/${capability}.${extensionOf(asset.view_type)}`;
}

/** The address of an asset's small picture, or null for sound. */
export function thumbnailUrl(service: Service, host: string, asset: AssetRow): string | null {
  if (asset.thumbnail_blob === null) return null;
  const capability = makeCapability(service.secret, { kind: 'thumbnail', id: asset.id }, service.now());
  return `${host}/m/${asset.id}/${capability}.thumb.jpg`;
}
