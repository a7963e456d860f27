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
    section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 12px 20px; color: #f4f1ea;
      background: #1f1a17; border-top: 4px solid #e5534b; font: 14px/1.45 system-ui, sans-serif; }
    button { float: right; padding: 4px 10px; color: inherit; background: #3a322d; border: 1px solid #8a7f76;
      border-radius: 4px; font: inherit; cursor: pointer; }
    button:focus-visible, summary:focus-visible { outline: 3px solid #f0b849; outline-offset: 2px; }
    p { margin: 2px 0; overflow-wrap: anywhere; }
    .count { font-weight: 600; }
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
  async function swapStyles() {
    const answer = await fetch(location.href, { cache: 'no-store' })
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const sheets = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')]
    const [old, now] = [sheets(document), sheets(fresh)]
    if (old.length !== now.length) return reload()
    old.forEach((link, number) => {
      const address = new URL(now[number].getAttribute('href'), location.href).href
      if (link.href === address) return
      const next = link.cloneNode()
      next.href = address
      next.addEventListener('load', () => link.remove())
      next.addEventListener('error', reload)
      link.after(next)
    })
    edition = fresh.querySelector('script[data-edition]')?.dataset.edition ?? edition
  }

  async function showFaults() {
    if (isDesk) return changed()
    const answer = await fetch('/_sitegen/faults', { headers: { 'X-Sitegen-Token': token }, cache: 'no-store' })
    const shown = document.querySelector('sitegen-faults')
    if (answer.status !== 200) return shown?.remove()
    const html = await answer.text()
    const host = shown ?? document.createElement('sitegen-faults')
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    root.innerHTML = '<section role="region" aria-label="Faults of the site" tabindex="0">'
      + '<button type="button">Hide</button><div role="status">' + html + '</div></section>'
    root.querySelector('button').addEventListener('click', () => host.remove())
    document.body.append(host)
  }

  const answers = { reload: changed, styles: isDesk ? changed : swapStyles, faults: showFaults }
  let wait = 250
  let connection

  // A hidden page keeps no connection: a browser has only six for a host.
  function disconnect() {
    connection?.abort()
    connection = undefined
  }

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
    if (!answer.ok) throw new Error('refused')
    wait = 250
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
    listen(mine.signal).catch(() => {
      if (connection !== mine) return
      connection = undefined
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
