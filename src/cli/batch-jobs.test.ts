import { expect, it } from 'vitest';
import { readBatch } from './batch-jobs.js';
import { parseCsv, writeCsv } from './csv.js';

it('quotes, doubled quotes, line breaks, any line ending and a BOM are read, and written back the same', () => {
  const rows = [
    ['photos', 'title'],
    ['a,b.jpg', 'She said "hi"'],
    ['c.jpg', 'two\nlines'],
  ];
  expect(parseCsv(`\uFEFF${writeCsv(rows)}`)).toEqual(rows);
  expect(parseCsv(writeCsv(rows).replaceAll('\n', '\r\n').replace('two\r\nlines', 'two\nlines'))).toEqual(
    rows,
  );
  expect(() => parseCsv('a,"b')).toThrow(/never closed/);
});

it('a row is a film; other columns are merge fields', () => {
  const jobs = readBatch(
    'photos,output,sentence,title,name\nann/*.jpg; x.png,out/{name}.mp4,20 seconds for {name},Welcome {name},Ann\n',
    '/jobs',
  );
  expect(jobs).toEqual([
    {
      row: 1,
      photos: ['/jobs/ann/*.jpg', '/jobs/x.png'],
      output: '/jobs/out/Ann.mp4',
      options: { message: '20 seconds for Ann', title: 'Welcome Ann' },
    },
  ]);
});

it('what is wrong is named with its row', () => {
  expect(() => readBatch('photos,title\na.jpg,x', '/')).toThrow(/photos and output/);
  expect(() => readBatch('photos,output\n', '/')).toThrow(/no job/);
  expect(() => readBatch('photos,output,title\na.jpg,a.mp4,Hi {nam}', '/')).toThrow(
    /Row 1: there is no column "nam"/,
  );
  expect(() => readBatch('photos,output\n,a.mp4', '/')).toThrow(/Row 1: photos is empty/);
  expect(() => readBatch('photos,output\na.jpg,a.mp4\nb.jpg,a.mp4', '/')).toThrow(/Rows 1 and 2/);
});
