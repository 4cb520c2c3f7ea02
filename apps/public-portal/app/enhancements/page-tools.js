// What a script adds to pages that do without: listen when a voice of the page’s language exists, print in one touch.
// No page waits for it; buttons stay hidden until they work.

const voiceOf = (language) =>
  globalThis.speechSynthesis?.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language)
const pageVoice = () => voiceOf(document.documentElement.lang)

// One utterance a sentence: long ones are cut off by some browsers after fifteen seconds.
const sentencesOf = (element) => {
  const copy = element.cloneNode(true)
  for (const silent of copy.querySelectorAll('button, details, svg, script, style')) silent.remove()
  const lines = [...copy.querySelectorAll('h1, h2, h3, p, li, legend')]
  return (lines.length > 0 ? lines : [copy]).flatMap((line) => {
    // What somebody typed in French is read by a French voice, and left out where there is none.
    const voice = line.closest('[lang]') ? voiceOf(line.closest('[lang]').lang) : pageVoice()
    if (!voice) return []
    // A telephone of 2021 reads no look-behind: one would keep the whole file from it.
    return (line.textContent ?? '')
      .replace(/([.!?])\s+/g, '$1\n')
      .split('\n')
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ sentence, voice }))
  })
}

let speaking = null

const stop = () => {
  speechSynthesis.cancel()
  if (speaking) {
    speaking.textContent = speaking.dataset.listen
    speaking.setAttribute('aria-pressed', 'false')
  }
  speaking = null
}

const speak = (button) => {
  const spoken = button.closest('[data-spoken]')
  if (!pageVoice() || !spoken) return
  stop()
  speaking = button
  button.textContent = button.dataset.stop
  button.setAttribute('aria-pressed', 'true')
  const sentences = sentencesOf(spoken)
  sentences.forEach(({ sentence, voice }, index) => {
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    if (index === sentences.length - 1) utterance.onend = () => speaking === button && stop()
    speechSynthesis.speak(utterance)
  })
}

const showListening = () => {
  if (!pageVoice()) return
  for (const button of document.querySelectorAll('button[data-listen]')) button.hidden = false
}

if ('speechSynthesis' in globalThis) {
  showListening()
  // Voices come late on some telephones.
  speechSynthesis.addEventListener?.('voiceschanged', showListening)
  addEventListener('pagehide', stop)
}

for (const button of document.querySelectorAll('button[data-print]')) button.hidden = false
// What a button does needs no more words.
for (const words of document.querySelectorAll('[data-without-script]')) words.hidden = true

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null
  if (button?.hasAttribute('data-print')) print()
  if (button?.hasAttribute('data-listen')) button === speaking ? stop() : speak(button)
})

// A summary, ready to be pasted elsewhere.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll('button[data-copy]')) button.hidden = false
}

document.addEventListener('click', async ({ target }) => {
  const button = target instanceof Element ? target.closest('button[data-copy]') : null
  const field = button && document.getElementById(button.dataset.copy)
  if (!field) return
  try {
    await navigator.clipboard.writeText(field.value)
    button.textContent = button.dataset.copied
  } catch {
    field.select()
  }
})

// Pages already seen are read again without a network; no page waits for it.
navigator.serviceWorker?.register('/sw.js').catch(() => {})
