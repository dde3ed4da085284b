#pragma once

#include "views/viewcontext.h"

#include <QList>
#include <QStringList>

#include <functional>

class QWidget;

namespace comptoir {

class Page;

/// One line of the page table. A new page is one folder and one entry in pages.cpp.
struct PageEntry
{
    QString id; ///< stable: remembered in settings
    QString icon;
    bool atEnd = false; ///< at the bottom of the side bar
    QStringList sections; ///< parts with names of their own: showPage("settings-look")
    std::function<QString()> title; ///< in the current language
    std::function<Page *(const ViewContext &, QWidget *parent)> create;
};

/// All pages that work, in the order of the side bar; Ctrl+1 is the first.
QList<PageEntry> pageTable();
/// The name of a part of a page, "settings-look"; empty for one that has none.
QString sectionTitle(const QString &id);
/// Other words for a page or a part of one, "settings-look", by which the search finds it.
QString searchWords(const QString &id);

} // namespace comptoir
