import type { AssetId } from '../domain/asset-class.ts';
import { list } from './list.ts';

/** Exchange-traded funds that hold shares of companies dealing in an asset class, or follow one such share with leverage or options. */
export const builtInCompanyFunds: Readonly<Record<AssetId, readonly string[]>> = {
  crypto: list(`wgmi, blok, dapp, bitq, bkch, stce, mstu, mstx, mstz, msty, smst, conl, conx, coni, cony,
    blockchain etf, blockchain etfs, blockchain fund, blockchain funds`),
  commodities: list('gdx, gdxj, sil, silj, nugt, jnug'),
  'private-equity': list('psp'),
};
