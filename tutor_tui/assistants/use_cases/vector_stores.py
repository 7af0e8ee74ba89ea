"""Vector stores as objects: made, listed, changed, deleted, with the files in them."""

import sqlite3
from dataclasses import replace

from tutor_tui.assistants import limits, resources
from tutor_tui.assistants.ids import new_batch_id, new_vector_store_id
from tutor_tui.assistants.tables import store_files, vector_stores
from tutor_tui.assistants.text import cleaned
from tutor_tui.assistants.use_cases.part import Part, given, given_metadata
from tutor_tui.domain.files import (
    StoreFileStatus,
    VectorStore,
    VectorStoreFile,
    VectorStoreFileBatch,
)
from tutor_tui.domain.objects import Page
from tutor_tui.domain.requests import (
    FileBatchCreate,
    PageRequest,
    StoreFileCreate,
    StoreFileUpdate,
    VectorStoreCreate,
    VectorStoreUpdate,
)


class VectorStorePart(Part):
    """What may be asked of vector stores, their files and batches of files."""

    async def create_vector_store(self, asked: VectorStoreCreate) -> VectorStore:
        """A new store with its first files."""
        wanted, now = cleaned(asked), self.timing.now
        new = VectorStore(
            id=new_vector_store_id(),
            created_at=now,
            name=wanted.name,
            description=wanted.description,
            expires_after_days=wanted.expires_after_days,
            last_active_at=now,
            metadata=limits.accepted_metadata(wanted.metadata),
        )

        def create(db: sqlite3.Connection) -> VectorStore:
            vector_stores.insert(db, new)
            for file_id in wanted.file_ids:
                put = StoreFileCreate(file_id=file_id, chunking_strategy=wanted.chunking_strategy)
                resources.put_into_store(db, new.id, put, now)
            return vector_stores.get(db, new.id, now)

        return await self.store.write(create)

    async def retrieve_vector_store(self, store_id: str) -> VectorStore:
        """The store as it is now."""
        now = self.timing.now
        return await self.store.read(lambda db: vector_stores.get(db, store_id, now))

    async def update_vector_store(self, store_id: str, asked: VectorStoreUpdate) -> VectorStore:
        """Change what the request names."""
        wanted, now = cleaned(asked), self.timing.now

        def update(db: sqlite3.Connection) -> VectorStore:
            present = vector_stores.get(db, store_id, now)
            changed = replace(
                present,
                name=given(wanted.name, present.name),
                expires_after_days=given(wanted.expires_after_days, present.expires_after_days),
                last_active_at=now,
                metadata=given_metadata(wanted.metadata, present.metadata),
            )
            vector_stores.replace(db, changed)
            return vector_stores.get(db, store_id, now)

        return await self.store.write(update)

    async def delete_vector_store(self, store_id: str) -> None:
        """Delete a store; it disappears from assistants and threads, its files stay."""
        now = self.timing.now

        def delete(db: sqlite3.Connection) -> None:
            vector_stores.delete(db, store_id, now)
            resources.forget(db, store_id)

        await self.store.write(delete)

    async def list_vector_stores(self, request: PageRequest) -> Page[VectorStore]:
        """A page of all stores."""
        limits.accepted_limit(request.limit)
        now = self.timing.now
        return await self.store.read(lambda db: vector_stores.page(db, request, now))

    async def create_store_file(self, store_id: str, asked: StoreFileCreate) -> VectorStoreFile:
        """Put a file into a store."""
        wanted = cleaned(asked)

        def create(db: sqlite3.Connection) -> VectorStoreFile:
            self._put(db, store_id, (wanted,))
            return store_files.get(db, store_id, wanted.file_id)

        return await self.store.write(create)

    async def retrieve_store_file(self, store_id: str, file_id: str) -> VectorStoreFile:
        """The file in the store."""

        def retrieve(db: sqlite3.Connection) -> VectorStoreFile:
            self._require(db, store_id)
            return store_files.get(db, store_id, file_id)

        return await self.store.read(retrieve)

    async def update_store_file(
        self, store_id: str, file_id: str, asked: StoreFileUpdate
    ) -> VectorStoreFile:
        """Replace a file's attributes in this store."""
        wanted = cleaned(asked)

        def update(db: sqlite3.Connection) -> VectorStoreFile:
            self._require(db, store_id)
            present = store_files.get(db, store_id, file_id)
            changed = replace(present, attributes=wanted.attributes or {})
            store_files.set_attributes(db, changed)
            return changed

        return await self.store.write(update)

    async def delete_store_file(self, store_id: str, file_id: str) -> None:
        """Take a file out of a store; the file itself stays."""

        def delete(db: sqlite3.Connection) -> None:
            self._require(db, store_id)
            store_files.delete(db, store_id, file_id)

        await self.store.write(delete)

    async def list_store_files(
        self,
        store_id: str,
        request: PageRequest,
        *,
        batch_id: str | None = None,
        status: StoreFileStatus | None = None,
    ) -> Page[VectorStoreFile]:
        """A page of a store's files, or of those of one batch or status."""
        limits.accepted_limit(request.limit)

        def page(db: sqlite3.Connection) -> Page[VectorStoreFile]:
            self._require(db, store_id)
            filters: store_files.Filters = {}
            if batch_id is not None:
                filters["batch_id"] = store_files.get_batch(db, store_id, batch_id).id
            if status is not None:
                filters["status"] = status
            return store_files.page(db, store_id, request, filters)

        return await self.store.read(page)

    async def create_file_batch(
        self, store_id: str, asked: FileBatchCreate
    ) -> VectorStoreFileBatch:
        """Put several files into a store, all or none."""
        wanted = cleaned(asked)
        batch = VectorStoreFileBatch(
            id=new_batch_id(), vector_store_id=store_id, created_at=self.timing.now
        )

        def create(db: sqlite3.Connection) -> VectorStoreFileBatch:
            self._require(db, store_id)
            store_files.insert_batch(db, batch)
            self._put(db, store_id, wanted.files, batch.id)
            return store_files.get_batch(db, store_id, batch.id)

        return await self.store.write(create)

    async def retrieve_file_batch(self, store_id: str, batch_id: str) -> VectorStoreFileBatch:
        """The batch as it is now."""

        def retrieve(db: sqlite3.Connection) -> VectorStoreFileBatch:
            self._require(db, store_id)
            return store_files.get_batch(db, store_id, batch_id)

        return await self.store.read(retrieve)

    async def cancel_file_batch(self, store_id: str, batch_id: str) -> VectorStoreFileBatch:
        """Ask a batch to stop; it is always done already, so it stays as it is."""
        return await self.retrieve_file_batch(store_id, batch_id)

    def _put(
        self,
        db: sqlite3.Connection,
        store_id: str,
        wanted: tuple[StoreFileCreate, ...],
        batch_id: str | None = None,
    ) -> None:
        now = self.timing.now
        present = vector_stores.get(db, store_id, now)
        for one in wanted:
            resources.put_into_store(db, store_id, one, now, batch_id)
        vector_stores.replace(db, replace(present, last_active_at=now))

    def _require(self, db: sqlite3.Connection, store_id: str) -> None:
        vector_stores.get(db, store_id, self.timing.now)
