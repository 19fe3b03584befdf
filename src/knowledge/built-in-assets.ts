import type { AssetCatalogue } from '../domain/asset-class.ts';

/** Terms parted by commas. */
function list(terms: string): string[] {
  return terms.replace(/\s+/gu, ' ').split(', ');
}

/**
 * The asset classes everybody's folder starts with. Terms are lower case; a term of several
 * words is matched as a phrase. Misspellings of single words are found by edit distance, so
 * only those further off are listed.
 */
export const builtInAssets: AssetCatalogue = {
  classes: [
    {
      id: 'crypto',
      members: [
        list(`bitcoin, bitcoins, btc, xbt, sats, satoshis, bit coin, bitcion, butcoin, ibit, fbtc, gbtc, arkb,
        bitb, hodl`),
        list(`ether, ethereum, eth, etha`),
        list(`solana, sol`),
        list(`dogecoin, doge`),
        list(`xrp, ripple`),
        list(`litecoin, ltc`),
        list(`cardano`),
        list(`shiba inu`),
        list(`stablecoin, stablecoins`),
        list(`nft, nfts`),
        list(`memecoin, memecoins, meme coin, meme coins`),
      ],
      name: 'crypto',
      groups: ['alternatives'],
      terms:
        list(`crypto, cryptos, cryptocurrency, cryptocurrencies, crypto currency, crypto currencies, digital
        asset, digital assets, digital currency, digital currencies, virtual currency, virtual
        currencies, bitcoin, bitcoins, btc, xbt, sats, satoshis, ether, ethereum, eth, solana, sol,
        dogecoin, doge, xrp, ripple, litecoin, ltc, cardano, shiba inu, altcoin, altcoins, memecoin,
        memecoins, meme coin, meme coins, stablecoin, stablecoins, nft, nfts, token, tokens, coin,
        coins, ibit, fbtc, gbtc, etha, arkb, bitb, hodl, magic internet money, bit coin, bitcion,
        butcoin, cripto, kripto, crpyto, blockchain`),
    },
    {
      id: 'private-equity',
      members: [],
      name: 'private equity',
      groups: ['private-markets', 'alternatives'],
      terms:
        list(`private equity, pe, pe fund, pe funds, buyout, buyouts, buyout fund, buyout funds, leveraged buyout,
        lbo, venture capital, vc fund, vc funds, pre-ipo, pre ipo, before the ipo, before an ipo, before it goes public, unlisted companies, privately held companies,
        private companies, corporate takeovers`),
    },
    {
      id: 'private-credit',
      members: [],
      name: 'private credit',
      groups: ['private-markets', 'alternatives'],
      terms: list(`private credit, private debt, private loans, private lending, direct lending, bdc, business
        development company`),
    },
    {
      id: 'real-estate',
      members: [list(`reit, reits`), list(`rental property`)],
      name: 'real estate',
      groups: ['private-markets', 'alternatives'],
      terms: list(`real estate, realestate, reit, reits, property fund, property funds, real property, rental
        property, commercial property`),
    },
    {
      id: 'infrastructure',
      members: [],
      name: 'infrastructure',
      groups: ['private-markets', 'alternatives'],
      terms: list(`infrastructure, infrastructure fund, infrastructure funds, toll roads, infra`),
    },
    {
      id: 'commodities',
      members: [
        list(`gold, gold bars, bullion, gld`),
        list(`silver`),
        list(`platinum`),
        list(`palladium`),
        list(`oil futures`),
      ],
      name: 'commodities',
      groups: ['alternatives'],
      terms: list(`commodity, commodities, gold, silver, platinum, palladium, precious metal, precious metals,
        bullion, gold bars, gld, oil futures, metals`),
    },
    {
      id: 'hedge-funds',
      members: [],
      name: 'hedge funds',
      groups: ['alternatives'],
      terms: list(
        `hedge fund, hedge funds, hedgefund, hedgefunds, long-short, long/short, market neutral fund`,
      ),
    },
    {
      id: 'lifetime-income',
      members: [],
      name: 'lifetime income',
      groups: ['alternatives'],
      terms:
        list(`lifetime income, annuity, annuities, guaranteed income, longevity pool, longevity pools, income
        for life, lifetime-income`),
    },
  ],
  groups: [
    {
      id: 'private-markets',
      name: 'private assets',
      terms: list(`private market, private markets, private-market, private asset, private assets, private
        investment, private investments, private fund, private funds, privates, private market
        investments`),
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
