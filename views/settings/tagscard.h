#pragma once

#include "models/store/tagrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listcard.h"

#include <functional>

namespace comptoir {

/// The owner's tags with how many customers have each; they can be renamed, merged and deleted, and
/// each of that taken back.
class TagsCard : public ListCard
{
    Q_OBJECT

public:
    explicit TagsCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void failed(const comptoir::Error &error);
    void changed();

private:
    using Entry = TagRepository::Entry;

    void retranslate();
    void take(const QList<Entry> &tags);
    QWidget *makeTagLine(const Entry &entry);
    void rename(const Entry &entry);
    void merge(const Entry &absorbed, const Entry &kept);
    void remove(const Entry &entry);
    void change(const QString &text, const std::function<Done(TagRepository &)> &work);

    ViewContext m_context;
    QList<Entry> m_tags;
    int m_generation = 0;
};

} // namespace comptoir
