import type { Accounts } from '#lib/server/accounts/account.ts';
import { readAccounts } from '#lib/server/store/look/read-accounts.ts';
import { readAccountsIn } from '#lib/server/store/postgres/look.ts';
import type { Context } from './context.ts';

/** The accounts as they are, wherever they are kept. @throws CannotStart; DamagedDocument */
export const accountsIn = ({ database, files, folder }: Context): Promise<Accounts> =>
	database ? readAccountsIn(database) : readAccounts(files, folder);
