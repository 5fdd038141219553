import { currencies } from "countries-list/currencies";
import countries from "i18n-iso-countries";
import type { Country } from "../entities/country.js";
import type { Currency } from "../entities/currency.js";

type CurrencyRow = Pick<Currency, "code" | "name" | "symbol" | "symbol_native">;
type CountryRow = Pick<Country, "iso_2" | "iso_3" | "num_code" | "name" | "display_name">;

/** Every currency of ISO 4217, with symbols from Unicode CLDR. */
export const currencyRows: readonly CurrencyRow[] = Object.entries(currencies).map(([code, currency]) => ({
  code: code.toLowerCase(),
  name: currency.name,
  symbol: currency.symbol,
  symbol_native: currency.symbolNative,
}));

/** Every country of ISO 3166-1, and Kosovo by its user-assigned code. */
export const countryRows: readonly CountryRow[] = Object.entries(countries.getAlpha2Codes()).map(
  ([iso2, iso3]) => {
    const name = countries.getName(iso2, "en") ?? iso2;
    return {
      iso_2: iso2.toLowerCase(),
      iso_3: iso3.toLowerCase(),
      num_code: Number(countries.alpha2ToNumeric(iso2)),
      name: name.toUpperCase(),
      display_name: name,
    };
  },
);

const currencyCodes: ReadonlySet<string> = new Set(currencyRows.map(({ code }) => code));
const countryCodes: ReadonlySet<string> = new Set(countryRows.map(({ iso_2 }) => iso_2));

export const isCurrency = (code: string) => currencyCodes.has(code);
export const isCountry = (code: string) => countryCodes.has(code);
