def test_look(desk):
    from reportedly.schema import *
    with desk.store.view() as v:
        texts = {p.id: p.text for p in v.all(Page)}
        for a in v.all(Attribution):
            print(a.id, quote(texts[a.article],a.source),'|',quote(texts[a.article],a.cue),'|',quote(texts[a.article],a.content), a.confidence)
        for e in v.all(Entity): print(e)
        for c in v.all(Claim): print(c, v.all(Member,'claim',[c.id]), v.all(Weight,'claim',[c.id]))
        from reportedly.store import due
        print(list(due.stakes(v.connection, None)), due.undone(v.connection, 5))
