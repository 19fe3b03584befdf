import type { AssetId, Product } from '../domain/asset-class.ts';
import { list } from './list.ts';

/** Exchange-traded products people ask for by ticker, with what they follow and how. */
export const builtInProducts: Readonly<Record<AssetId, readonly Product[]>> = {
  crypto: [
    {
      terms: list('ibit, fbtc, gbtc, arkb, bitb, brrr, ezbc, btco, btcw'),
      member: 'bitcoin',
      forms: ['exchange_traded', 'spot'],
    },
    {
      terms: list('etha, ethe, feth, ethv, ethw, ezet, qeth'),
      member: 'ether',
      forms: ['exchange_traded', 'spot'],
    },
    { terms: list('bsol, gsol, ssk'), member: 'solana', forms: ['exchange_traded', 'spot'] },
    { terms: list('bito'), member: 'bitcoin', forms: ['exchange_traded', 'futures'] },
    { terms: list('bitx, bitu'), member: 'bitcoin', forms: ['exchange_traded', 'leveraged'] },
    { terms: list('ethu'), member: 'ether', forms: ['exchange_traded', 'leveraged'] },
    { terms: list('biti, sbit'), member: 'bitcoin', forms: ['exchange_traded', 'inverse'] },
    { terms: list('bitw, gdlc'), member: null, forms: ['exchange_traded', 'basket'] },
  ],
  commodities: [
    {
      terms: list('gld, iau, gldm, iaum, sgol, aaau'),
      member: 'gold',
      forms: ['exchange_traded', 'spot'],
    },
    { terms: list('slv, sivr'), member: 'silver', forms: ['exchange_traded', 'spot'] },
    { terms: list('pplt'), member: 'platinum', forms: ['exchange_traded', 'spot'] },
    { terms: list('uso'), member: 'oil futures', forms: ['exchange_traded', 'futures'] },
    { terms: list('pdbc, gsg'), member: null, forms: ['exchange_traded', 'futures'] },
  ],
  'real-estate': [
    { terms: list('vnq, schh, iyr, xlre, usrt, reet'), member: null, forms: ['exchange_traded', 'reit'] },
  ],
  'private-credit': [
    { terms: list('arcc, obdc'), member: null, forms: ['bdc', 'listed'] },
    { terms: list('bizd'), member: null, forms: ['bdc', 'exchange_traded'] },
  ],
};
