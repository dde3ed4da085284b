#pragma once

#include "views/viewcontext.h"
#include "views/widgets/listcard.h"

namespace comptoir {

class KeptMappings;
struct SavedMapping;

/// The ways of reading files that are kept: each is used again by itself for a file with the same
/// columns. They can be renamed and deleted.
class MappingsCard : public ListCard
{
    Q_OBJECT

public:
    explicit MappingsCard(const ViewContext &context, QWidget *parent = nullptr);

    void refresh();

private:
    void retranslate();
    void take();
    QWidget *makeMappingLine(qsizetype index, const SavedMapping &mapping);
    void rename(qsizetype index);
    void remove(qsizetype index);

    ViewContext m_context;
    KeptMappings *m_kept;
};

} // namespace comptoir
