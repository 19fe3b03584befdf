import type { AssetId } from '../domain/asset-class.ts';
import { list } from './list.ts';

/**
 * Listed companies people take for a way into an asset class. Lower case, an ordinary word beside
 * "stock" or "shares"; a ticker that is an ordinary word in lower case stands in capitals.
 */
export const builtInCompanies: Readonly<Record<AssetId, readonly string[]>> = {
  crypto:
    list(`COIN, RIOT, HUT, coinbase, coin stock, coin stocks, coin shares, microstrategy, micro strategy, mstr, strategy stock,
    mara, marathon digital, riot platforms, riot blockchain, riot stock, cleanspark, clsk, hut 8, bitfarms,
    core scientific, galaxy digital, glxy, bitmine, bmnr, robinhood stock, circle stock, crcl, cipher mining,
    terawulf, iren stock, bitdeer, metaplanet`),
  commodities: list('newmont, barrick, agnico eagle, gold miners, silver miners'),
  'private-equity':
    list(`blackstone stock, blackstone shares, bx, kkr stock, kkr shares, apollo stock, apollo shares,
    carlyle stock, carlyle shares`),
};
