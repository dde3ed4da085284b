#pragma once

#include "views/viewcontext.h"

#include <QWidget>

namespace comptoir {

class CustomFieldsCard;
class NoticeBar;
class TagsCard;

/// The owner's own words about customers: the fields that she added, and her tags.
class FieldsSection : public QWidget
{
    Q_OBJECT

public:
    explicit FieldsSection(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

signals:
    void wordsChanged(); ///< pages that show tags or fields have something new to show

private:
    NoticeBar *m_notice;
    CustomFieldsCard *m_fields;
    TagsCard *m_tags;
};

} // namespace comptoir
