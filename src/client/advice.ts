import type { AppError } from '../shared/index.js';
import { uploadEndings } from './file-check.js';

const isZh = (language: string | undefined): boolean => language?.startsWith('zh') === true;

/** Addresses in a message stay; what only programs read does not. */
const field = (error: AppError, name: string): string | undefined =>
  typeof error.fields[name] === 'string' ? error.fields[name] : undefined;

/** The file a failure is about, in Chinese. */
const named = (error: AppError, of: string): string => {
  const name = field(error, 'name');
  return name === undefined ? `文件${of}` : `“${name}”${of}`;
};

/** The limit a file went over, in Chinese; empty when it is not known. */
const limitOf = ({ fields }: AppError): string =>
  typeof fields.limitBytes === 'number' ? `（最多 ${Math.round(fields.limitBytes / 1024 ** 2)} MB）` : '';

/** What a user is told about a failure and what to do next, without codes, tokens or JSON (K-12). */
export function adviceFor(
  error: AppError,
  { language, webUrl }: { language?: string | undefined; webUrl: string },
): string {
  const zh = isZh(language);
  switch (error.kind) {
    case 'no-credits': {
      const userId = field(error, 'user_id');
      const register =
        field(error, 'register_url') ??
        (userId?.startsWith('anon_') ? `${webUrl}/register?bind=${userId}` : undefined);
      if (register !== undefined) {
        return zh
          ? `积分已用完。注册后可继续：${register}`
          : `You are out of credits. Register to go on: ${register}`;
      }
      const billing = field(error, 'billing_url') ?? `${webUrl}/billing`;
      return zh ? `积分已用完。请充值：${billing}` : `You are out of credits. Top up here: ${billing}`;
    }
    case 'unsupported-file':
      return zh
        ? `${named(error, '的类型')}不支持。支持的格式：${uploadEndings.join('、')}。`
        : error.message.includes('webp')
          ? error.message
          : `${error.message} Formats: ${uploadEndings.join(', ')}.`;
    case 'file-too-large':
      return zh
        ? `${named(error, '')}太大${limitOf(error)}。请压缩或剪短文件。`
        : `${error.message} Compress or trim it.`;
    case 'export-blocked':
      return zh
        ? '当前套餐不能导出，与积分无关。请注册或升级套餐后导出。'
        : 'Your plan does not allow exports; this is not about credits. Register or upgrade your plan to unlock export.';
    case 'rate-limited': {
      const retryAt = field(error, 'retry_at');
      if (retryAt !== undefined) {
        return zh
          ? `此设备已领取过令牌，${retryAt.slice(0, 10)} 之后才能再领。请设置 NEMO_TOKEN。`
          : `This client was already given a token; the next one is given on ${retryAt.slice(0, 10)}. Set NEMO_TOKEN to the one you have.`;
      }
      return zh ? '请求过多，请稍后再试。' : 'Too many requests. Try again in a moment.';
    }
    case 'server-unreachable':
      return zh
        ? `${webUrl} 没有运行 Kinora 服务。请运行 \`kinora serve\` 启动。`
        : `${error.message} ${error.row.next}`;
    case 'connection-lost':
    case 'shutting-down':
      return zh ? '与服务器的连接中断，请再试一次。' : `${error.message} Try again in a moment.`;
    case 'scope-missing':
      return zh
        ? '这个令牌没有此操作的权限，请换用其他令牌。'
        : `${error.message} Use a token that may do this.`;
    case 'conflict':
      return zh ? '内容刚刚在别处被修改，请再试一次。' : 'It was changed elsewhere a moment ago. Try again.';
    case 'internal':
    case 'disk-full':
      return zh ? '服务器出错，请稍后再试。' : 'The server had a problem. Try again in a moment.';
    default:
      return error.message;
  }
}
