#include "views/customers/tagquestion.h"

#include "models/store/store.h"
#include "models/store/tagrepository.h"
#include "models/store/whendone.h"
#include "views/customers/wordsdialog.h"

#include <QWidget>

#include <algorithm>

namespace comptoir {

namespace {

/// The most used first.
QStringList tagNames(Database &database)
{
    auto entries = TagRepository(database).list().valueOr({});
    std::stable_sort(entries.begin(), entries.end(),
                     [](const TagRepository::Entry &a, const TagRepository::Entry &b) {
                         return a.customers > b.customers;
                     });
    QStringList names;
    for (const TagRepository::Entry &entry : std::as_const(entries))
        names.append(entry.tag.name);
    return names;
}

} // namespace

void TagQuestion::ask(const ViewContext &context, QWidget *window, const QString &title,
                      qint64 customers, std::function<void(const QString &name)> given)
{
    const auto answer = context.store.read([](Database &db) { return tagNames(db); });
    whenDone(answer, window,
             [window, title, customers, given = std::move(given)](const QStringList &names) {
                 const QString text
                     = tr("For %Ln customer(s). A word or a few that you know them by.", nullptr,
                          static_cast<int>(customers));
                 WordsDialog::askLine(window, {title, text, tr("Tag"), tr("Give the tag")}, names,
                                      given);
             });
}

} // namespace comptoir
