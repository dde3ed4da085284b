#include "views/settings/fieldssection.h"

#include "views/settings/customfieldscard.h"
#include "views/settings/tagscard.h"
#include "views/widgets/noticebar.h"

#include <QVBoxLayout>

namespace comptoir {

FieldsSection::FieldsSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_notice(new NoticeBar(this))
    , m_fields(new CustomFieldsCard(context, this))
    , m_tags(new TagsCard(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_fields);
    layout->addWidget(m_tags);
    layout->addStretch(1);
    const auto tell = [this](const Error &error) { m_notice->showError(error); };
    connect(m_fields, &CustomFieldsCard::failed, this, tell);
    connect(m_tags, &TagsCard::failed, this, tell);
    connect(m_fields, &CustomFieldsCard::changed, this, &FieldsSection::wordsChanged);
    connect(m_tags, &TagsCard::changed, this, &FieldsSection::wordsChanged);
}

void FieldsSection::refresh()
{
    m_fields->refresh();
    m_tags->refresh();
}

} // namespace comptoir
