#include "views/settings/importsection.h"

#include "views/importing/mappingscard.h"
#include "views/importing/pastimports.h"
#include "views/widgets/noticebar.h"

#include <QVBoxLayout>

namespace comptoir {

ImportSection::ImportSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_notice(new NoticeBar(this))
    , m_imports(new PastImports(context, this))
    , m_mappings(new MappingsCard(context, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_notice);
    layout->addWidget(m_imports);
    layout->addWidget(m_mappings);
    layout->addStretch(1);
    connect(m_imports, &PastImports::failed, m_notice,
            [this](const Error &error) { m_notice->showError(error); });
    connect(m_imports, &PastImports::storeChanged, this, [this] {
        m_mappings->refresh(); // an import keeps how its file was read
        emit storeChanged();
    });
}

void ImportSection::bringInFile(const QString &path)
{
    m_imports->bringInFile(path);
}

void ImportSection::refresh()
{
    m_imports->refresh();
    m_mappings->refresh();
}

} // namespace comptoir
