import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testDatabase } from '../../test/helpers/database.js';
import { migrate, sharedSecret } from './database.js';
import { migrations } from './migrations/all.js';

it('O7: migrating twice changes nothing, a newer schema is refused, an interrupted step leaves the one before', async () => {
  const test = await testDatabase({ bare: true });
  await migrate(test.database);
  const secret = await sharedSecret(test.database);
  await migrate(test.database);
  expect(await sharedSecret(test.database)).toEqual(secret);
  const broken = [...migrations, 'create table half (a integer); select no_such_function();'];
  await expect(migrate(test.database, broken)).rejects.toThrow();
  const half = await sql<{ there: string | null }>`select to_regclass('half') as there`.execute(
    test.database,
  );
  expect(half.rows[0]?.there).toBeNull();
  await migrate(test.database, [...migrations, 'create table whole (a integer);']);
  await expect(migrate(test.database)).rejects.toThrow(/schema version 2; this Kinora knows up to 1/);
  await test.close();
});
