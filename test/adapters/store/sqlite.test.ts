import { describeStore } from '../../contracts/store-contract.ts';
import { createSqliteBench } from './sqlite-bench.ts';

describeStore('the SQLite store', createSqliteBench);
