interface Props<Value extends string> {
  name: string;
  legend: string;
  value: Value;
  options: (readonly [Value, string])[];
  choose(value: Value): void;
  /** In a row, for short words. */
  row?: boolean;
}

/** One of several, all in sight. */
export function Choice<Value extends string>({ name, legend, value, options, choose, row = false }: Props<Value>) {
  return (
    <fieldset class={row ? 'choice row' : 'choice'}>
      <legend>{legend}</legend>
      {options.map(([one, text]) => (
        <label key={one}><input type="radio" name={name} value={one} checked={one === value} onChange={() => choose(one)} /><span>{text}</span></label>
      ))}
    </fieldset>
  );
}
