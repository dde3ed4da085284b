#pragma once

#include "models/domain/customfield.h"
#include "models/store/customfieldrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/listcard.h"

#include <functional>

namespace comptoir {

/// The fields that the owner added to customers, with how many customers have a value in each; they
/// can be renamed, their choices changed, and they can be deleted, and each of that taken back.
class CustomFieldsCard : public ListCard
{
    Q_OBJECT

public:
    explicit CustomFieldsCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void failed(const comptoir::Error &error);
    void changed();

private:
    struct Entry
    {
        CustomField field;
        qint64 customers = 0;
    };
    void retranslate();
    void take(const QList<Entry> &fields);
    QWidget *makeFieldLine(const Entry &entry);
    void rename(const Entry &entry);
    void changeChoices(const Entry &entry);
    void remove(const Entry &entry);
    void change(const QString &text, const std::function<Done(CustomFieldRepository &)> &work);
    static QString typeText(const CustomField &field);

    ViewContext m_context;
    QList<Entry> m_fields;
    int m_generation = 0;
};

} // namespace comptoir
