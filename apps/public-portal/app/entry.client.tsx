// React Router asks for a client entry; no page of this portal loads it (`<Scripts/>` is never rendered).
export {}
