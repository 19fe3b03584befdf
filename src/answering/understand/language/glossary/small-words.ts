import type { GlossaryLanguage } from '../language.ts';

/** Words without which hardly a sentence of the language is put, and that say nothing of its subject. */
export const smallWords: Readonly<Record<GlossaryLanguage, string>> = {
  es: 'el la los las un una unos unas de del al a y o que qué es son está están se mi mis su sus con por para si no yo me te nos lo le en como cómo este esta eso esto hay ser mas más muy también pero cuando donde fue era han ha he tengo tiene quiero quisiera debo hacer usted ustedes ya',
  fr: 'le la les l un une des du de d au aux à et ou que qu est sont c ce cette ces se s mon ma mes votre vos notre avec pour par si ne n pas je j tu il elle on nous vous y en dans sur ai as a ont être avoir il-y-a plus très aussi mais suis êtes quoi dont veux voudrais faut déjà été',
  de: 'der die das den dem des ein eine einen einem einer und oder ist sind war wird werden ich du er sie es wir ihr mein meine meinen meinem meiner unser mit für von zu zum zur bei auf an in im ins aus nach wenn ob nicht kein keine auch noch schon dazu da dort man mich mir sich haben habe hat hatte kann können darf muss will möchte bitte als wie was',
  pt: 'o a os as um uma uns umas de do da dos das ao à aos e ou que é são está estão se meu minha meus minhas seu sua com por para pelo pela não eu me nos lhe em no na nos nas como este esta isso isto há ser mais muito também mas já foi tem tenho quero você vocês',
  it: 'il lo la i gli le l un uno una di del della dei delle dello al alla ai e o che è sono sta se mio mia miei suo sua con per da dal dalla non io mi ti ci si in nel nella nei su come questo questa ciò più molto anche ma già ho ha hanno essere avere voglio vorrei posso cosa',
};

/** The like for English, as far as the other languages have no such word. */
export const englishSmallWords =
  'the of and to is are was were this that these those it its my your you for from with by been not may can could will would should which their they have has had do does did but if when what who how why where i we our about there any out through get got buy put mean meant im whats dont doesnt';
