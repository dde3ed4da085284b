#pragma once

#include "views/segments/builder/builderworld.h"

#include <QCoreApplication>

namespace comptoir {

/// One thing that can be put into a rule.
struct PaletteEntry
{
    QString id; ///< "field:city", "verb:bought", "group:any"
    QString group; ///< the heading it stands under
    QString text;
    QString words; ///< other words by which it is found
    QString missing; ///< what has not arrived yet: a whole sentence; empty: nothing
    RuleNode node; ///< the card
};

/// Everything that a rule can be made of, as the owner looks for it.
class PaletteCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(PaletteCatalogue)
public:
    /// By heading. `seed` makes random samples of several cards differ.
    static QList<PaletteEntry> entries(const BuilderWorld &world, qint64 seed);
    /// Those that fit what was typed, in either language and without regard to accents: first
    /// those whose own text does. All of nothing, in their order.
    static QList<PaletteEntry> found(const QList<PaletteEntry> &entries, const QString &typed);

private:
    static QList<PaletteEntry> groups();
    static QList<PaletteEntry> deeds(const BuilderWorld &world);
    static QList<PaletteEntry> figures(const BuilderWorld &world);
    static QList<PaletteEntry> fields(const BuilderWorld &world);
    static QList<PaletteEntry> comparisons(const BuilderWorld &world, qint64 seed);
    static QString missing(const BuilderWorld &world, DataSource source);
};

} // namespace comptoir
