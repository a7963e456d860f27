// Loads a page again when it changed, keeps its place, and shows what is wrong with the site. Runs in previewed pages only.
(() => {
  'use strict'
  const script = document.currentScript
  const token = script.dataset.token
  let edition = script.dataset.edition
  const isDesk = document.documentElement.dataset.sitegen === 'desk'
  const place = 'sitegen-place:' + location.pathname

  const style = `
    :host { all: initial; position: fixed; z-index: 2147483647; inset: auto 0 0 0; }
    section, .ended { box-sizing: border-box; padding: 8px 20px; color: #f4f1ea; background: #1f1a17;
      border-top: 4px solid #e5534b; font: 14px/1.45 system-ui, sans-serif; }
    section { max-height: 40vh; overflow: auto; }
    section[data-folded] { padding-block: 4px; }
    [data-folded] .fault, [data-folded] .more { display: none; }
    .ended { border-color: #f0b849; margin: 0; }
    button { float: right; padding: 4px 10px; color: inherit; background: #3a322d; border: 1px solid #8a7f76;
      border-radius: 4px; font: inherit; cursor: pointer; }
    button:focus-visible, summary:focus-visible { outline: 3px solid #f0b849; outline-offset: 2px; }
    p { margin: 2px 0; overflow-wrap: anywhere; }
    .count { font-weight: 600; }
    [role=status] { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); }
    .fault { margin: 12px 0 0; padding: 8px 0 0; border-top: 1px solid #4a413b; }
    .place { font-weight: 600; color: #f0b849; font-family: ui-monospace, monospace; }
    .id { color: #b9aea4; }
    pre { margin: 6px 0; overflow-x: auto; font: 13px/1.4 ui-monospace, monospace; }
    .caret { color: #ff8a80; }
    .hint { color: #9cd2ff; }
    .rule pre { white-space: pre-wrap; }
    summary { cursor: pointer; }
    @media print { :host { display: none; } }`

  function reload() {
    sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]))
    location.reload()
  }

  function changed() {
    if (isDesk) document.dispatchEvent(new CustomEvent('sitegen:change'))
    else reload()
  }

  function keepPlace() {
    const kept = sessionStorage.getItem(place)
    if (kept === null) return
    sessionStorage.removeItem(place)
    const [x, y] = JSON.parse(kept)
    scrollTo({ left: x, top: y, behavior: 'instant' })
  }

  // The page is asked for again, and its style sheets take the place of those that are here.
  let swaps = 0
  async function swapStyles() {
    const mine = ++swaps
    const answer = await fetch(location.href, { cache: 'no-store' })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // They were saved again meanwhile.
    if (mine !== swaps) return
    // Those that only wait for their successors to load do not count.
    const sheets = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]:not([data-sitegen-old])')]
    const [old, now] = [sheets(document), sheets(fresh)]
    if (old.length !== now.length) return reload()
    old.forEach((link, number) => {
      const address = new URL(now[number].getAttribute('href'), location.href).href
      if (link.href === address) return
      const next = link.cloneNode()
      next.href = address
      link.dataset.sitegenOld = ''
      next.addEventListener('load', () => link.remove())
      next.addEventListener('error', reload)
      link.after(next)
    })
    edition = fresh.querySelector('script[data-edition]')?.dataset.edition ?? edition
  }

  // One element for as long as the page lives, so that what is said in it is heard, and no two stand over one another.
  let overlay
  function makeOverlay() {
    const host = document.createElement('sitegen-faults')
    overlay = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    overlay.adoptedStyleSheets = [sheet]
    overlay.innerHTML = '<p role="status"></p>'
    document.body.append(host)
  }

  let asked = 0
  let shown = ''
  async function showFaults() {
    if (isDesk) return changed()
    const mine = ++asked
    const answer = await fetch('/_sitegen/faults', {
      headers: { 'X-Sitegen-Token': token, 'X-Sitegen-Page': location.pathname }, cache: 'no-store',
    })
    const html = answer.status === 200 ? await answer.text() : ''
    // What was asked for later is newer. What is the same stays, with its focus and its folds.
    if (mine !== asked || html === shown) return
    shown = html
    if (!overlay) makeOverlay()
    fillOverlay(html)
  }

  // Folded to one line it stays so, on every page and over every save, until other faults are there.
  const folded = 'sitegen-folded'
  const setOf = (section) => section.querySelector('.count').dataset.set
  function fold(section, isFolded) {
    const button = section.querySelector('button')
    section.toggleAttribute('data-folded', isFolded)
    button.textContent = isFolded ? 'Show' : 'Hide'
    button.setAttribute('aria-expanded', String(!isFolded))
  }

  function makeSection() {
    const section = document.createElement('section')
    section.setAttribute('role', 'region')
    section.setAttribute('aria-label', 'Faults of the site')
    section.tabIndex = 0
    section.innerHTML = '<button type="button">Hide</button><div></div>'
    section.querySelector('button').addEventListener('click', () => {
      const isFolded = !section.hasAttribute('data-folded')
      if (isFolded) sessionStorage.setItem(folded, setOf(section))
      else sessionStorage.removeItem(folded)
      fold(section, isFolded)
    })
    overlay.append(section)
    return section
  }

  function fillOverlay(html) {
    const old = overlay.querySelector('section')
    const hadFocus = overlay.activeElement !== null
    if (html === '') {
      old?.remove()
      sessionStorage.removeItem(folded)
    } else {
      const section = old ?? makeSection()
      section.querySelector('div').innerHTML = html
      fold(section, sessionStorage.getItem(folded) === setOf(section))
      if (hadFocus && overlay.activeElement === null) section.focus({ preventScroll: true })
    }
    say(overlay.querySelector('.count')?.textContent ?? '')
  }

  function say(text) { overlay.querySelector('[role=status]').textContent = text }

  // Nobody answers any more, which a refusal is not: what is seen here may be old. It is asked again and again until somebody does.
  let hasEnded = false
  function ended() {
    if (hasEnded) return
    hasEnded = true
    if (isDesk) return document.dispatchEvent(new CustomEvent('sitegen:end'))
    if (!overlay) makeOverlay()
    const notice = document.createElement('p')
    notice.className = 'ended'
    notice.textContent = 'The preview has ended: this page is as it was.'
    overlay.append(notice)
    say(notice.textContent)
  }

  function isBack() {
    if (!hasEnded) return
    hasEnded = false
    overlay?.querySelector('.ended')?.remove()
    changed()
  }

  const answers = { reload: changed, styles: isDesk ? changed : swapStyles, faults: showFaults }
  let wait = 250
  let connection

  // A hidden page keeps no connection: a browser has only six for a host.
  function disconnect() {
    connection?.abort()
    connection = undefined
  }

  class Refusal extends Error {}

  async function listen(signal) {
    const answer = await fetch('/_sitegen/events', {
      method: 'POST', signal, cache: 'no-store',
      headers: { 'X-Sitegen-Token': token, 'X-Sitegen-Edition': edition },
    })
    // Another run of the preview: its pages have another token. Once is enough, whatever the reason was.
    if (answer.status === 403 && sessionStorage.getItem('sitegen-token') !== token) {
      sessionStorage.setItem('sitegen-token', token)
      return reload()
    }
    if (!answer.ok) throw new Refusal()
    wait = 250
    isBack()
    const words = answer.body.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (;;) {
      const { done, value } = await words.read()
      if (done) throw new Error('ended')
      const events = (text + value).split('\n\n')
      text = events.pop()
      for (const event of events) answers[event.replace(/^data: /, '')]?.()
    }
  }

  function connect() {
    if (document.hidden || connection) return
    const mine = new AbortController()
    connection = mine
    listen(mine.signal).catch((fault) => {
      if (connection !== mine) return
      connection = undefined
      // The first time it may only be this connection that ended.
      if (wait > 250 && !(fault instanceof Refusal)) ended()
      setTimeout(connect, wait)
      wait = Math.min(wait * 2, 4000)
    })
  }

  document.addEventListener('visibilitychange', () => document.hidden ? disconnect() : connect())
  addEventListener('pagehide', disconnect)
  addEventListener('pageshow', connect)
  if (document.readyState === 'complete') keepPlace()
  else addEventListener('load', keepPlace)
  connect()
})()
