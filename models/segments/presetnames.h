#pragma once

#include "models/segments/segmentrepository.h"

#include <QLocale>

namespace comptoir {

/// Segments that were made of ready-made lists are called in the language of now, with or without
/// the number that keeps their names apart, until the owner calls them something else; likewise
/// what they are for. The file keeps the words of the language in which they were made.
class PresetNames
{
public:
    /// Changes nothing where the words are none of the list's. Pure, of the lists that come with
    /// the program; any thread.
    static void translate(Segment &segment, const QLocale &locale);
};

} // namespace comptoir
