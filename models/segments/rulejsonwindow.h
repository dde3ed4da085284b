#pragma once

#include "models/segments/rulejsonplace.h"
#include "models/segments/rulevocabulary.h"

namespace comptoir {

/// One of the words of the vocabulary.
template <typename Value, size_t count>
Value wordAt(RuleJsonPlace &place, const char *key,
             const rulevocabulary::Word<Value> (&words)[count])
{
    const QString word = place.text(key);
    const std::optional<Value> value = rulevocabulary::valueOf(words, word);
    if (!value)
        place.refuse(key, RuleJsonPlace::unknownWord(word));
    return value.value_or(words[0].value);
}

/// The whole object is a length of time.
Span spanAt(RuleJsonPlace place);
/// What stands under "window"; all time where nothing does.
Window windowAt(RuleJsonPlace &place);

} // namespace comptoir
