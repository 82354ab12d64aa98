interface Props { id: string; label: string; value: string; min?: string; max?: string; edit(value: string): void }

export function Day({ id, label, value, min, max, edit }: Props) {
  return <div class="field"><label for={id}>{label}</label><input id={id} type="date" value={value} min={min} max={max} onInput={event => edit(event.currentTarget.value)} /></div>;
}
