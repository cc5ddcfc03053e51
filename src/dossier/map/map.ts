import type { PackPlace } from "../../model/pack.ts"
import type { Place } from "../../model/place.ts"
import type { IncidentEntry } from "../catalogue.ts"
import { type Html, html } from "../html.ts"
import type { Sheet } from "../sheet.ts"
import { drawnLine } from "./drawn-line.ts"
import { type Frame, frame, isIn, roundLength } from "./frame.ts"
import { degrees, graticule } from "./graticule.ts"
import { boxOf, labels } from "./labels.ts"
import { type OtherPlace, otherPlaces } from "./other-places.ts"
import { townsIn } from "./surroundings.ts"

const WIDTH = 480
const HEIGHT = 340

/** Where an incident was: the area within which its place lies, to scale, never a point; or in words that nothing is known. */
export function mapPart({ incident }: IncidentEntry, sheet: Sheet): Html {
  const { place, placeNames } = incident
  if (place === null) {
    const named =
      placeNames.length === 0
        ? "No place is named."
        : html`Named: ${placeNames.map((name, i) => html`${i > 0 && ", "}<q>${name}</q>`)}.`
    return html`<section class="map"><h4>Where</h4><p class="none">No map: the place could not be resolved to coordinates. ${named}</p></section>`
  }
  const others = otherPlaces(incident, place, sheet)
  return html`<section class="map"><h4>Where</h4><figure>${drawing(place, others, sheet)}
<figcaption>${caption(place)}${others.length > 0 && html`<ul>${others.map((other) => html`<li><span class="key" aria-hidden="true"></span>${other.told}: <bdi>${other.name}</bdi>, ${lengthWords(other.away)} away</li>`)}</ul>`}</figcaption></figure></section>`
}

function caption({ name, admin1, country, lon, lat, precision }: Place): Html {
  const decimals = precision >= 10_000 ? 1 : 2
  return html`<bdi>${[...new Set([name, admin1, country])].filter(Boolean).join(", ")}</bdi>. Somewhere within ${lengthWords(precision)} of ${degrees(lat, decimals, "N", "S")}, ${degrees(lon, decimals, "E", "W")}.`
}

function drawing(place: Place, others: readonly OtherPlace[], sheet: Sheet): Html {
  const { view, towns } = viewOf(place, others, sheet)
  const [x, y] = [view.x(place.lon), view.y(place.lat)]
  const radius = place.precision / view.scale
  const bar = roundLength(view, 110)
  const name = boxOf(x, y - radius - 9, place.name, "start")
  const scaleBar = { left: WIDTH - 130, right: WIDTH, top: HEIGHT - 34, bottom: HEIGHT }
  const centred = { ...name, left: x - (name.right - name.left) / 2, right: x + (name.right - name.left) / 2 }
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Map: ${place.name}, an area of ${lengthWords(place.precision)} around it">
${graticule(view)}
${lines(view, sheet)}
${labels(towns, view, MOST_TOWNS, [centred, scaleBar, DEGREES]).map((town) => html`<g class="town"><circle cx="${unit(town.x)}" cy="${unit(town.y)}" r="2"/><text x="${unit(town.textX)}" y="${unit(town.y + 4)}" text-anchor="${town.anchor}">${town.name}</text></g>`)}
${others.map((other) => html`<circle class="other" cx="${unit(view.x(other.lon))}" cy="${unit(view.y(other.lat))}" r="${unit(other.precision / view.scale)}"/>`)}
<circle class="area" cx="${unit(x)}" cy="${unit(y)}" r="${unit(radius)}"/>
<text class="here" x="${unit(x)}" y="${unit(Math.max(14, y - radius - 6))}" text-anchor="middle">${place.name}</text>
<g class="scale"><path d="M${unit(WIDTH - 14 - bar / view.scale)} ${HEIGHT - 22}v6h${unit(bar / view.scale)}v-6"/><text x="${WIDTH - 14}" y="${HEIGHT - 26}" text-anchor="end">${lengthWords(bar)}</text></g>
</svg>`
}

/** Where the degrees stand at the lower edge. */
const DEGREES = { left: 0, right: WIDTH, top: HEIGHT - 18, bottom: HEIGHT }
/** Names beyond these make a small map unreadable. */
const MOST_TOWNS = 9
/** The area takes at most about this part of the map's half height; a map never shows less than `NEAREST` metres each way. */
const SHARE = 0.55
const NEAREST = 8_000
/** A map is widened, up to this many times, until it shows so many known places. */
const WIDEST = 4
const ENOUGH = 3

interface View {
  readonly view: Frame
  readonly towns: readonly PackPlace[]
}

/** The narrowest view that shows enough known places; where even the widest does not, the narrowest. */
function viewOf(place: Place, others: readonly OtherPlace[], { surroundings }: Sheet): View {
  const farthest = Math.max(0, ...others.map((other) => other.away + other.precision))
  const least = Math.max(NEAREST, place.precision / SHARE, Math.min(farthest * 1.1, place.precision * 12))
  const widest = townsIn(frame(place, WIDEST * least, WIDTH, HEIGHT), surroundings, place)
  const seen = (times: number): View => {
    const view = frame(place, times * least, WIDTH, HEIGHT)
    return { view, towns: widest.filter((town) => isIn(view, town)) }
  }
  return [1, 1.5, 2, 3, WIDEST].map(seen).find(({ towns }) => towns.length >= ENOUGH) ?? seen(1)
}

function lines(view: Frame, { surroundings }: Sheet): Html[] {
  return surroundings.lines
    .map((line) => ({ name: line.name, path: drawnLine(line.coordinates, view) }))
    .filter(({ path }) => path !== "")
    .map(({ name, path }) => html`<path class="river" d="${path}"><title>${name}</title></path>`)
}

export function lengthWords(metres: number): string {
  return metres < 1000 ? `${Math.round(metres)} m` : `${Number((metres / 1000).toPrecision(2)).toLocaleString("en")} km`
}

const unit = (value: number) => Math.round(value * 10) / 10
