/**
 * Words that shape a question and are seldom what it is about: amounts, times, manners. A text
 * that lacks them may well answer ("the largest loan is …" answers "maximum loan").
 * Lower case, before stemming.
 */
export const softWords: ReadonlySet<string> = new Set(
  `maximum max minimum min most least largest smallest biggest highest lowest big large small long short soon quick quickly
  fast often amount amounts number total percent percentage rate rates time times date dates day days month months year
  years exact exactly current currently details detail information info explain describe tell happen happens happened
  work works working allowed allow allows permitted possible available offer offered offers open use start begin end
  put move get hold own invest choose pick pay paid paying cover covers covered say says apply applies applied require
  required requirement requirements kind kinds type types rules example mine yours everyone people person employee
  employees participant participants question carry one two three four five six several couple multiple many 401k account accounts plan plans money retirement company employer`.split(
    /\s+/u,
  ),
);
