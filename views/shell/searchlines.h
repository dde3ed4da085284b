#pragma once

#include "models/store/globalsearch.h"
#include "views/shell/commands.h"
#include "views/shell/searchmodel.h"

#include <QCoreApplication>

namespace comptoir {

class Privacy;

/// The lines that the search shows for what it found. Pure, but for the language.
class SearchLines
{
    Q_DECLARE_TR_FUNCTIONS(SearchLines)

public:
    static constexpr int kOfEach = 5; ///< records of each kind at most

    SearchLines(const Commands &commands, const Privacy &privacy)
        : m_commands(commands)
        , m_privacy(privacy)
    {}

    /// Groups: customers, orders, products, pages, commands; a hint when there is nothing at all.
    [[nodiscard]] QList<SearchItem> found(const SearchHits &hits, const QString &typed) const;
    /// Before anything is typed: what was looked at last, and where one can go.
    [[nodiscard]] QList<SearchItem> recent(const SearchHits &hits) const;

private:
    [[nodiscard]] QList<SearchItem> customers(const QList<CustomerRow> &rows) const;
    [[nodiscard]] QList<SearchItem> orders(const QList<OrderHit> &hits) const;
    [[nodiscard]] static QList<SearchItem> products(const QList<ProductHit> &hits);
    [[nodiscard]] QList<SearchItem> commands(const QString &typed, bool pages) const;
    [[nodiscard]] Commands::Fit bestFit(const QString &typed, bool pages) const;
    static void addGroup(QList<SearchItem> &all, const QString &heading,
                         const QList<SearchItem> &items);

    const Commands &m_commands;
    const Privacy &m_privacy;
};

} // namespace comptoir
