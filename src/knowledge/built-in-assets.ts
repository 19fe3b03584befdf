import type { AssetCatalogue, AssetClass } from '../domain/asset-class.ts';
import { builtInCompanyFunds } from './built-in-company-funds.ts';
import { builtInCompanies } from './built-in-companies.ts';
import { builtInProducts } from './built-in-products.ts';
import { list } from './list.ts';

type Named = Omit<AssetClass, 'products' | 'companies' | 'companyFunds'>;

const named: readonly Named[] = [
  {
    id: 'crypto',
    name: 'crypto',
    groups: ['alternatives'],
    members: [
      list('bitcoin, bitcoins, btc, xbt, sats, satoshis, bit coin, bitcion, butcoin'),
      list('ether, ethereum, eth'),
      list('solana, sol'),
      list('dogecoin, doge'),
      list('xrp, ripple'),
      list('litecoin, ltc'),
      list('cardano'),
      list('polkadot'),
      list('chainlink'),
      list('avax'),
      list('monero, xmr'),
      list('bnb'),
      list('bitcoin cash, bch'),
      list('shiba inu, shib'),
      list('stablecoin, stablecoins, usdc, usdt'),
      list('nft, nfts, non-fungible token, non-fungible tokens'),
      list('memecoin, memecoins, meme coin, meme coins'),
    ],
    terms:
      list(`crypto, cryptos, cryptocurrency, cryptocurrencies, crypto currency, crypto currencies, digital
      asset, digital assets, digital currency, digital currencies, virtual currency, virtual currencies,
      bitcoin, bitcoins, btc, xbt, sats, satoshis, ether, ethereum, eth, solana, sol, dogecoin, doge, xrp,
      ripple, litecoin, ltc, cardano, polkadot, chainlink, avax, monero, xmr, bnb, bitcoin cash, bch, shiba
      inu, shib, altcoin, altcoins, memecoin, memecoins, meme coin, meme coins, stablecoin, stablecoins, usdc,
      usdt, nft, nfts, non-fungible token, non-fungible tokens, token, tokens, coin, coins, hodl, magic
      internet money, bit coin, bitcion, butcoin, cripto, kripto, crpyto, blockchain`),
  },
  {
    id: 'private-equity',
    name: 'private equity',
    groups: ['private-markets', 'alternatives'],
    members: [list('venture capital, vc fund, vc funds'), list('buyout, buyouts, buyout fund, buyout funds')],
    terms: list(`private equity, pe, pe fund, pe funds, buyout, buyouts, buyout fund, buyout funds, leveraged
      buyout, lbo, venture capital, vc fund, vc funds, pre-ipo, pre ipo, before the ipo, before an ipo,
      before it goes public, unlisted companies, privately held companies, private companies, corporate
      takeovers`),
  },
  {
    id: 'private-credit',
    name: 'private credit',
    groups: ['private-markets', 'alternatives'],
    members: [],
    terms: list(`private credit, private debt, private loans, private lending, direct lending, bdc, bdcs,
      business development company, business development companies,
      lending to private companies, lend to private companies, loans to private companies, lending to companies`),
  },
  {
    id: 'real-estate',
    name: 'real estate',
    groups: ['private-markets', 'alternatives'],
    members: [],
    terms: list(`real estate, realestate, reit, reits, property fund, property funds, real property, rental
      property, rental properties, rental house, rental home, investment property, apartment building, office
      building, farmland, commercial property`),
  },
  {
    id: 'infrastructure',
    name: 'infrastructure',
    groups: ['private-markets', 'alternatives'],
    members: [],
    terms: list('infrastructure, infrastructure fund, infrastructure funds, toll roads, infra'),
  },
  {
    id: 'commodities',
    name: 'commodities',
    groups: ['alternatives'],
    members: [
      list('gold, gold bars, bullion'),
      list('silver'),
      list('platinum'),
      list('palladium'),
      list('oil futures'),
    ],
    terms: list(`commodity, commodities, gold, silver, platinum, palladium, precious metal, precious metals,
      bullion, gold bars, oil futures, metals`),
  },
  {
    id: 'hedge-funds',
    name: 'hedge funds',
    groups: ['alternatives'],
    members: [],
    terms: list(
      'hedge fund, hedge funds, hedgefund, hedgefunds, long-short, long/short, market neutral fund',
    ),
  },
  {
    id: 'lifetime-income',
    name: 'lifetime income',
    groups: ['alternatives'],
    members: [],
    terms:
      list(`lifetime income, annuity, annuities, guaranteed income, longevity pool, longevity pools, income
      for life, lifetime-income`),
  },
];

/** A class with its products, whose tickers name it too, and the companies that deal in it. */
function withProducts(asset: Named): AssetClass {
  const products = [...(builtInProducts[asset.id] ?? [])];
  const tickers = products.flatMap(({ terms }) => terms);
  return {
    ...asset,
    terms: [...new Set([...asset.terms, ...tickers])],
    products,
    companies: [...(builtInCompanies[asset.id] ?? [])],
    companyFunds: [...(builtInCompanyFunds[asset.id] ?? [])],
  };
}

/**
 * The asset classes everybody's folder starts with. Terms are lower case; a term of several
 * words is matched as a phrase. Misspellings of single words are found by edit distance, so
 * only those further off are listed.
 */
export const builtInAssets: AssetCatalogue = {
  classes: named.map(withProducts),
  groups: [
    {
      id: 'private-markets',
      name: 'private assets',
      terms: list(`private market, private markets, private-market, private asset, private assets, private
        investment, private investments, private fund, private funds, privates, private market investments`),
    },
    {
      id: 'alternatives',
      name: 'alternative investments',
      terms:
        list(`alternatives, alternative investment, alternative investments, alternative asset, alternative
        assets, alts, alt investments`),
    },
  ],
};
