import { AppError } from '../../shared/index.js';

/** One encoded access unit. Times in ticks of the stream: frames for video, samples for audio. */
export interface EncodedPacket {
  readonly pts: number;
  readonly dts: number;
  readonly duration: number;
  readonly isKey: boolean;
  readonly data: Uint8Array;
}

/** Encoded packets of one stream with the codec's out-of-band header (SPS/PPS, AudioSpecificConfig). */
export interface EncodedStream {
  readonly extradata: Uint8Array;
  readonly packets: readonly EncodedPacket[];
}

const magic = 0x4b50_4b31; // "KPK1"
const recordBytes = 21;

/**
 * Bytes of a packet file: magic, extradata length, packet count (u32 LE), extradata, then for each packet
 * pts, dts (i32 LE), duration, size, data offset (u32 LE), key flag (u8), and at the end the data of all packets.
 */
export function writePackets(stream: EncodedStream): Buffer {
  const dataBytes = stream.packets.reduce((sum, packet) => sum + packet.data.length, 0);
  const headBytes = 12 + stream.extradata.length + stream.packets.length * recordBytes;
  const bytes = Buffer.allocUnsafe(headBytes + dataBytes);
  bytes.writeUInt32LE(magic, 0);
  bytes.writeUInt32LE(stream.extradata.length, 4);
  bytes.writeUInt32LE(stream.packets.length, 8);
  bytes.set(stream.extradata, 12);
  let record = 12 + stream.extradata.length;
  let offset = headBytes;
  for (const packet of stream.packets) {
    bytes.writeInt32LE(packet.pts, record);
    bytes.writeInt32LE(packet.dts, record + 4);
    bytes.writeUInt32LE(packet.duration, record + 8);
    bytes.writeUInt32LE(packet.data.length, record + 12);
    bytes.writeUInt32LE(offset, record + 16);
    bytes.writeUInt8(packet.isKey ? 1 : 0, record + 20);
    bytes.set(packet.data, offset);
    record += recordBytes;
    offset += packet.data.length;
  }
  return bytes;
}

/** Reads what `writePackets` wrote; a torn or foreign file is refused as `internal`. Data are views on `bytes`. */
export function readPackets(bytes: Buffer): EncodedStream {
  const torn = (): AppError => new AppError('internal', 'A cached chunk is damaged.');
  if (bytes.length < 12 || bytes.readUInt32LE(0) !== magic) throw torn();
  const extradataBytes = bytes.readUInt32LE(4);
  const count = bytes.readUInt32LE(8);
  const headBytes = 12 + extradataBytes + count * recordBytes;
  if (headBytes > bytes.length) throw torn();
  const packets: EncodedPacket[] = [];
  let end = headBytes;
  for (let i = 0; i < count; i++) {
    const record = 12 + extradataBytes + i * recordBytes;
    const size = bytes.readUInt32LE(record + 12);
    const offset = bytes.readUInt32LE(record + 16);
    if (offset !== end || offset + size > bytes.length) throw torn();
    end = offset + size;
    packets.push({
      pts: bytes.readInt32LE(record),
      dts: bytes.readInt32LE(record + 4),
      duration: bytes.readUInt32LE(record + 8),
      isKey: bytes.readUInt8(record + 20) === 1,
      data: bytes.subarray(offset, end),
    });
  }
  if (end !== bytes.length) throw torn();
  return { extradata: bytes.subarray(12, 12 + extradataBytes), packets };
}
