/** Words that tie a law or report to the plan as its reason. */
export const reasons = [
  /\b(?:since|because|now that|given that|thanks to|due to|after|so|therefore|means?|mean that|as|if)\b/u,
  /\b(?:require|requires|required|force|forces|forced|oblige|must|have to|has to|let|lets|allow|allows|make|makes|entitle|entitles|right to|guarantee|guarantees|change|changes|affect|affects)\b/u,
];
