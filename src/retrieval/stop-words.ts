/**
 * Words that carry no subject in a question: articles, pronouns, prepositions, auxiliaries,
 * question words and the filler of spoken requests. Lower case, before stemming.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `a about above across actually after again against ago all almost along already also although always am among an and
  another any anybody anyone anything anyway are around as ask asked at away back be became because become been before
  being below between both but by came can cannot come comes could currently did do does doing done down during each
  either else enough etc even ever every everybody everyone everything exactly few find first for from further get gets
  getting give given gives go goes going gone got had has have having he hello help her here hers herself hey hi him
  himself his hmm how however i if in instead into is it its itself just keep kind know known last later least less let
  lets like likely look looking lot made mainly make makes many may maybe me mean means might mine more most much must
  my myself near need needs neither never next no nobody none nor not nothing now of off often ok okay on once one ones
  only onto or other others our ours ourselves out over own per perhaps please probably put quite rather really right
  said same say says see seem seems seen several shall she should since so some somebody someone something sometimes
  somewhere soon still such sure take taken takes tell than thank thanks that the their theirs them themselves then
  there therefore these they thing things think this those though through thus to today together too took toward
  towards try trying under until till up upon us use used uses using usually very via want wanted wants was way ways we well
  went were what whatever when whenever where whether which while who whoever whom whose why will wish with within
  without wonder wondering would yes yet you your yours yourself yourselves im ive id ill dont doesnt didnt isnt arent
  wasnt werent cant couldnt wont wouldnt shouldnt hasnt havent hadnt thats theres whats wheres whos hows lets youre
  theyre weve were s t d ll m re ve`
    .split(/\s+/u)
    .filter((word) => word !== 'first' && word !== 'next' && word !== 'last'),
);
